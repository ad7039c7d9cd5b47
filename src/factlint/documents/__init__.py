"""Drafts as read: the prose, its blocks, and the way back to the file."""

from factlint.documents.document import Block, Document, Fault, Item, ItemList, Mark, OffsetMap, Segment, Table

__all__ = ["Block", "Document", "Fault", "Item", "ItemList", "Mark", "OffsetMap", "Segment", "Table"]
