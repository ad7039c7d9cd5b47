"""What all fact files state together: layers merged, references resolved, timelines closed, counts derived."""
