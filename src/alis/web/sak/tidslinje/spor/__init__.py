"""The lanes, one file each: facts of the case in, bars with words out."""
