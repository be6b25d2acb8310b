package syntax

// File is the embedded model as it lies in its file.
func File() string { return embedded }
