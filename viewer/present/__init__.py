"""The release as things shown: sentences, chart, page. No Qt."""
