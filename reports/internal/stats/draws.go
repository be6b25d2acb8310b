package stats

import "sync"

// mostDraws is how many articles Draws remembers the weights of: 32 MB.
const mostDraws = 1 << 15

// Draws remembers the weights of articles, so that intervals of many numbers of the same articles take a third of the time. Any number of
// goroutines may use it.
type Draws struct {
	mu   sync.RWMutex
	seen map[uint64]*[Replicates]uint8
}

// NewDraws remembers nothing yet.
func NewDraws() *Draws { return &Draws{seen: map[uint64]*[Replicates]uint8{}} }

// DifferenceInterval is the function of that name.
func (d *Draws) DifferenceInterval(a, b []Cell) (lo, hi float64, ok bool) {
	return weigher(d.weights).difference(a, b)
}

// StratifiedInterval is the function of that name.
func (d *Draws) StratifiedInterval(strata []Stratum) (lo, hi float64, ok bool) {
	return weigher(d.weights).interval(differences(strata))
}

func (d *Draws) weights(state uint64) *[Replicates]uint8 {
	d.mu.RLock()
	w, ok := d.seen[state]
	d.mu.RUnlock()
	if ok {
		return w
	}
	w = new([Replicates]uint8)
	draw(w, state)
	d.mu.Lock()
	if len(d.seen) < mostDraws {
		d.seen[state] = w
	}
	d.mu.Unlock()
	return w
}
