"""The agreement, its versions, what is agreed, who signed, and the documents."""
