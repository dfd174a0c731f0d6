package color_test

import (
	"testing"

	"github.com/noticec/noticec/notice/diag/diagtest"
	"github.com/noticec/noticec/render/color"
)

func TestPages(t *testing.T) { diagtest.Pages(t, ".", color.Catalog, nil) }
