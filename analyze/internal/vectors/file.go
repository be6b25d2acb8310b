package vectors

// File is the built-in table as it lies in its file.
func File() []byte { return file }
