package analyze

import "testing"

func TestModels(t *testing.T) {
	seen := map[string]bool{}
	for _, m := range newBuiltin(t, Options{}).Models() {
		if len(m.SHA256) != 64 || seen[m.SHA256] || m.Name == "" {
			t.Errorf("%+v", m)
		}
		seen[m.SHA256] = true
	}
	if len(seen) != 5 {
		t.Errorf("%d models", len(seen))
	}
}
