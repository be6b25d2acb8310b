package duplicates

import "math/bits"

const (
	segmentSize = 1 << 14 // articles of a segment
	slotCount   = 2 * segmentSize
	bucketSize  = 16 // places of a bucket: 64 bytes, what a processor fetches at once
	// Eight tenths of all places are filled in the end, so that few buckets run over.
	bucketCount = segmentSize * bands * 10 / 8 / bucketSize
	numberBits  = 15 // of an entry in a bucket: the article's number; above them is its tag
	numberMask  = 1<<numberBits - 1
)

// segment holds articles that came one after another, and the two indexes by which they are found. It is made whole and
// cleared whole. Nothing in it is a pointer, so the garbage collector passes it by. An article's number counts from 1.
type segment struct {
	n        int
	exact    []uint64 // these four by number − 1
	original []uint64
	near     []bool
	sketches []sketch
	slots    []uint16             // hash table with linear probing: the number of the article with these words; 0 is free
	buckets  [][bucketSize]uint32 // tags and numbers of the articles with this band; 0 is free
}

func newSegment() *segment {
	return &segment{
		exact:    make([]uint64, segmentSize),
		original: make([]uint64, segmentSize),
		near:     make([]bool, segmentSize),
		sketches: make([]sketch, segmentSize),
		slots:    make([]uint16, slotCount),
		buckets:  make([][bucketSize]uint32, bucketCount),
	}
}

func (s *segment) full() bool { return s.n == segmentSize }

func (s *segment) clear() {
	s.n = 0
	clear(s.slots)
	clear(s.buckets)
}

// group is the group of an article.
func (s *segment) group(number int) group {
	return group{original: s.original[number-1], near: s.near[number-1]}
}

// add takes an article whose words are not in the segment yet.
func (s *segment) add(sig *Signature, g group) {
	i := s.n
	s.n++
	s.exact[i], s.original[i], s.near[i], s.sketches[i] = sig.exact, g.original, g.near, sig.sketch
	s.slots[s.slot(sig.exact)] = uint16(s.n)
	if sig.words < minWords {
		return
	}
	for band, key := range sig.bands {
		s.put(place(band, key), uint32(s.n))
	}
}

// find returns the number of the article with these words; 0 if there is none.
func (s *segment) find(exact uint64) int { return int(s.slots[s.slot(exact)]) }

// slot is where an article with these words stands in slots, or would.
func (s *segment) slot(exact uint64) int {
	i := int(exact % slotCount)
	for s.slots[i] != 0 && s.exact[s.slots[i]-1] != exact {
		i = (i + 1) % slotCount
	}
	return i
}

// spot is where a band's articles are: in which bucket, and under which tag.
type spot struct {
	bucket int
	tag    uint32
}

func place(band int, key uint16) spot {
	h := mix(uint64(band)<<16 | uint64(key))
	bucket, _ := bits.Mul64(h, bucketCount)
	return spot{bucket: int(bucket), tag: uint32(h) << numberBits}
}

// put enters an article in the bucket of a band. Where that is full, another article leaves this one band: one of the
// same tag if there is one, so that what thousands of articles share does not drive out what few do, else any.
func (s *segment) put(at spot, number uint32) {
	bucket := &s.buckets[at.bucket]
	place := int(number % bucketSize)
	for i, e := range bucket {
		if e == 0 {
			place = i
			break
		}
		if e&^numberMask == at.tag {
			place = i
		}
	}
	bucket[place] = at.tag | number
}

// nearest returns, of the articles that share a band, the number of that which agrees in most bins; of several the first.
func (s *segment) nearest(spots *[bands]spot, sk *sketch) (number, agree int) {
	for _, at := range spots {
		for _, e := range s.buckets[at.bucket] {
			if e == 0 || e&^numberMask != at.tag {
				continue
			}
			n := int(e & numberMask)
			if a := sk.agree(&s.sketches[n-1]); a > agree || a == agree && n < number {
				number, agree = n, a
			}
		}
	}
	return number, agree
}
