"""What the pages say, in words for whoever reads them."""
