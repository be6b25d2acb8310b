package analyze

import (
	"errors"
	"sync/atomic"
	"testing"
)

// TestSideBySide: all steps are taken, and the error is that of the first one in their order, whichever ends first.
func TestSideBySide(t *testing.T) {
	first, second := errors.New("first"), errors.New("second")
	var taken atomic.Int32
	step := func(err error) func() error {
		return func() error { taken.Add(1); return err }
	}
	for range 50 {
		taken.Store(0)
		if err := sideBySide([]func() error{step(nil), step(first), step(nil), step(second)}); err != first || taken.Load() != 4 {
			t.Fatalf("error %v after %d steps", err, taken.Load())
		}
	}
	if err := sideBySide([]func() error{step(nil)}); err != nil {
		t.Error(err)
	}
}
