"""The press: what makes the site out of the pages in ../en and ../zh."""
