package syntax

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Tree is a sentence with its analysis: Nodes[i] belongs to Words[i].
type Tree struct {
	Words []Word
	Nodes []Node
}

// ReadTrees reads CoNLL-U (universaldependencies.org/format): basic trees,
// without the lines of multiword tokens and empty nodes. Errors begin with
// name:line.
func ReadTrees(r io.Reader, name string) ([]Tree, error) {
	rd := treeReader{tags: index(tagNames()), xtags: index(xtagNames()), rels: index(relNames())}
	in := bufio.NewScanner(r)
	in.Buffer(nil, 1<<20)
	line := 0
	for in.Scan() {
		line++
		if err := rd.line(in.Text()); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, line, err)
		}
	}
	if err := in.Err(); err != nil {
		return nil, fmt.Errorf("%s:%d: %w", name, line+1, err)
	}
	if err := rd.end(); err != nil {
		return nil, fmt.Errorf("%s:%d: %w", name, line, err)
	}
	return rd.trees, nil
}

// index maps each name to its place.
func index[A interface {
	~[numTags]string | ~[numXTags]string | ~[numRels]string
}](names A) map[string]uint8 {
	m := make(map[string]uint8)
	for i := range len(names) {
		m[names[i]] = uint8(i)
	}
	return m
}

// treeReader gathers the lines of sentences.
type treeReader struct {
	tags, xtags, rels map[string]uint8
	cur               Tree
	trees             []Tree
}

func (rd *treeReader) line(s string) error {
	switch {
	case strings.TrimSpace(s) == "":
		return rd.end()
	case s[0] == '#':
		return nil
	}
	col := strings.Split(s, "\t")
	if len(col) != 10 {
		return fmt.Errorf("%d columns, want 10", len(col))
	}
	if strings.ContainsAny(col[0], "-.") {
		return nil
	}
	head, err := strconv.Atoi(col[6])
	if err != nil {
		return fmt.Errorf("head %q is not a number", col[6])
	}
	tag, ok := rd.tags[col[3]]
	if !ok {
		return fmt.Errorf("unknown tag %q", col[3])
	}
	rel, ok := rd.rels[col[7]]
	if !ok {
		return fmt.Errorf("unknown relation %q", col[7])
	}
	name, ok := kinds()[col[9]]
	if !ok {
		name = None
	}
	rd.cur.Words = append(rd.cur.Words, Word{Form: col[1], Name: name})
	rd.cur.Nodes = append(rd.cur.Nodes, Node{
		Tag: Tag(tag), XTag: XTag(rd.xtags[col[4]]), Head: head - 1, Rel: Rel(rel),
	})
	return nil
}

// kinds maps the last column to what it says of a name.
func kinds() map[string]Kind {
	return map[string]Kind{"Name=Proper": ProperName, "Name=Demonym": Demonym}
}

// end closes the sentence, if there is one.
func (rd *treeReader) end() error {
	if len(rd.cur.Words) == 0 {
		return nil
	}
	if err := checkTree(rd.cur.Nodes); err != nil {
		return err
	}
	rd.trees = append(rd.trees, rd.cur)
	rd.cur = Tree{}
	return nil
}

// checkTree says what keeps the nodes from being a tree with one root.
func checkTree(nodes []Node) error {
	roots := 0
	for i, d := range nodes {
		if d.Head < -1 || d.Head >= len(nodes) {
			return fmt.Errorf("word %d: head %d is outside the sentence", i+1, d.Head+1)
		}
		if d.Head < 0 {
			roots++
		}
		steps := 0
		for h := d.Head; h >= 0; h = nodes[h].Head {
			if steps++; steps > len(nodes) {
				return fmt.Errorf("word %d depends on itself", i+1)
			}
		}
	}
	if roots != 1 {
		return fmt.Errorf("%d roots, want 1", roots)
	}
	return nil
}
