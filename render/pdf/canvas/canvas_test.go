package canvas_test

import (
	"bytes"
	"math"
	"strings"
	"testing"

	"github.com/noticec/noticec/render/pdf/canvas"
)

// The letters that the official languages of the Union, Welsh and the neighbours need.
const letters = "AÀÁÂÃÄÅÆĀĂĄBCĆĊČÇDĎĐEÈÉÊËĒĖĘĚFGĠĢĞHĦIÌÍÎÏĪĮİJKĶLĹĻĽŁMNŃŅŇÑOÒÓÔÕÖŌŐØŒPQRŔŘSŚŞŠȘTŤȚŢUÙÚÛÜŪŮŰŲVWẀẂẄŴXYÝŶŸZŹŻŽÞÐẞ" +
	"aàáâãäåæāăąbcćċčçdďđeèéêëēėęěfgġģğhħiìíîïīįıjkķlĺļľłmnńņňñoòóôõöōőøœpqrŕřsśşšșßtťțţuùúûüūůűųvwẁẃẅŵxyýŷÿzźżžþð" +
	"ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΆΈΉΊΌΎΏΪΫαβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ" +
	"АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЬЮЯЫЭЁабвгдежзийклмнопрстуфхцчшщъьюяыэё" +
	"0123456789–—…‘’‚“”„«»‹›•·§¶†‡€£¥%‰°©®™×÷±½¼¾²³№/\\()[]{}<>|@&#*_~^=+-!¡?¿.,:;'\"\u00a0"

func TestFacesHaveTheLettersOfEurope(t *testing.T) {
	for _, r := range letters {
		if !canvas.Has(r) {
			t.Errorf("no glyph for %q (U+%04X)", r, r)
		}
	}
	for _, r := range "😀日本عבक\U0001F1EA" {
		if canvas.Has(r) {
			t.Errorf("want no glyph for %q", r)
		}
	}
}

func TestWidth(t *testing.T) {
	a, ab := canvas.Width("a", canvas.Regular, 10), canvas.Width("ab", canvas.Regular, 10)
	b := canvas.Width("b", canvas.Regular, 10)
	if a <= 0 || math.Abs(ab-a-b) > 1e-9 {
		t.Errorf("want the width of ab as the sum of a (%v) and b (%v), got %v", a, b, ab)
	}
	if got := canvas.Width("a", canvas.Regular, 20); math.Abs(got-2*a) > 1e-9 {
		t.Errorf("width at twice the size: want %v, got %v", 2*a, got)
	}
	if bold := canvas.Width("privacy", canvas.Bold, 10); bold <= canvas.Width("privacy", canvas.Regular, 10) {
		t.Errorf("want the bold face wider, got %v", bold)
	}
}

func TestDrawingOutsideOfContentFails(t *testing.T) {
	c, err := canvas.New("t", "a", "en", "2026-09-30")
	if err != nil {
		t.Fatal(err)
	}
	c.Page()
	c.Text(10, 10, "loose", canvas.Regular, 10, canvas.Color{})
	var b bytes.Buffer
	if err := c.Write(&b); err == nil || !strings.Contains(err.Error(), "outside of content") {
		t.Errorf("want an error of drawing outside of content, got %v", err)
	}
}

func TestOnlyUsedFacesAreInTheFile(t *testing.T) {
	write := func(faces ...canvas.Face) int {
		c, err := canvas.New("t", "a", "en", "")
		if err != nil {
			t.Fatal(err)
		}
		c.Page()
		for _, f := range faces {
			c.Mark(func() { c.Text(10, 10, "text", f, 10, canvas.Color{}) })
		}
		var b bytes.Buffer
		if err := c.Write(&b); err != nil {
			t.Fatal(err)
		}
		return strings.Count(b.String(), "/FontFile2")
	}
	if one, three := write(canvas.Regular), write(canvas.Regular, canvas.Bold, canvas.Italic, canvas.Bold); one != 1 || three != 3 {
		t.Errorf("fonts in the files: want 1 and 3, got %d and %d", one, three)
	}
}
