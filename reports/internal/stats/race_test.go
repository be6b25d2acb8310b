//go:build race

package stats

// raced leaves out the simulations, which run twenty times as long with the race detector and have nothing for it to find.
const raced = true
