//go:build race

package reports_test

// raced leaves out the random splits, which take minutes with the race detector and have nothing for it to find that other tests have not.
const raced = true
