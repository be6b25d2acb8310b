package analyze

import _ "embed"

// targetsModel weighs sentiment toward an actor: fitted by `slant train targets`, see docs/models/targets.md.
//
//go:embed models/targets.bin
var targetsModel []byte

// attitudesModel weighs attitudes: fitted by `slant train stance`, see docs/models/attitudes.md.
//
//go:embed models/attitudes.bin
var attitudesModel []byte
