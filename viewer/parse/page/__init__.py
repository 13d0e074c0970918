"""What the page shows by itself: lines, blocks, headline, notes."""
