package warc

import "io"

// maxTape is how many bytes a tape can go back, at the least. A member of a page has a few thousand.
const maxTape = 1 << 20

// tape passes a stream on and keeps the last bytes of it, to go back.
type tape struct {
	r     io.Reader
	kept  []byte
	begin int64 // where in the stream kept begins
	at    int   // what of kept is passed on
	back  int64 // bytes gone back in all
	err   error // of the stream
}

func (t *tape) Read(p []byte) (int, error) {
	if t.at < len(t.kept) {
		n := copy(p, t.kept[t.at:])
		t.at += n
		return n, nil
	}
	if len(t.kept) > 2*maxTape {
		t.begin += int64(len(t.kept) - maxTape)
		t.kept = append(t.kept[:0], t.kept[len(t.kept)-maxTape:]...)
	}
	n, err := t.r.Read(p)
	t.kept = append(t.kept, p[:n]...)
	t.at, t.err = len(t.kept), err
	return n, err
}

// place is how much of the stream was passed on.
func (t *tape) place() int64 { return t.begin + int64(t.at) }

// goBack reports whether it has gone back to a place. In all it goes back no more than four times what it has read, so that no
// stream can make it run for ever.
func (t *tape) goBack(place int64) bool {
	distance := t.place() - place
	const most = 4
	if place < t.begin || t.back+distance > most*t.place() {
		return false
	}
	t.back += distance
	t.at = int(place - t.begin)
	return true
}
