package diag

// ParsePage reads the page of a code.
var ParsePage = parsePage
