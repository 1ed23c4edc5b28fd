package nemo_relay_test

import (
	"bytes"
	"flag"
	"go/ast"
	"go/parser"
	"go/printer"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"sort"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write surface.txt")

// TestSurfaceIsLocked compares every exported declaration with surface.txt, so that a changed name is a changed file.
func TestSurfaceIsLocked(t *testing.T) {
	found := surface(t)
	if *update {
		must(t, os.WriteFile("surface.txt", []byte(found), 0o644))
	}
	locked, err := os.ReadFile("surface.txt")
	must(t, err)
	if string(locked) != found {
		t.Fatal("the exported declarations are not those of surface.txt; if that is meant: go test -run Surface -update")
	}
}

func surface(t *testing.T) string {
	files, err := filepath.Glob("*.go")
	must(t, err)
	var lines []string
	for _, path := range files {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, path, nil, 0)
		must(t, err)
		if !ast.FileExports(file) {
			continue
		}
		for _, declaration := range file.Decls {
			if function, ok := declaration.(*ast.FuncDecl); ok {
				function.Body = nil
			}
			var text bytes.Buffer
			must(t, printer.Fprint(&text, set, declaration))
			lines = append(lines, regexp.MustCompile(`\s+`).ReplaceAllString(text.String(), " "))
		}
	}
	sort.Strings(lines)
	return strings.Join(lines, "\n") + "\n"
}

// TestProgramsOfTheReadme builds and runs them.
func TestProgramsOfTheReadme(t *testing.T) {
	text, err := os.ReadFile("README.md")
	must(t, err)
	here, err := filepath.Abs(".")
	must(t, err)
	blocks := regexp.MustCompile("(?s)```(?:go|text)\n(.*?)```").FindAllSubmatch(text, -1)
	for pair := range slices.Chunk(blocks, 2) {
		folder := t.TempDir()
		module := "module first\n\ngo 1.24\n\nrequire github.com/nvidia/nemo-relay/go/nemo_relay v0.0.0\n\n" +
			"replace github.com/nvidia/nemo-relay/go/nemo_relay => " + here + "\n"
		must(t, os.WriteFile(filepath.Join(folder, "go.mod"), []byte(module), 0o644))
		must(t, os.WriteFile(filepath.Join(folder, "main.go"), pair[0][1], 0o644))
		program := exec.Command("go", "run", ".")
		program.Dir = folder
		output, err := program.CombinedOutput()
		if err != nil || !bytes.Equal(output, pair[1][1]) {
			t.Fatalf("%v\n%s", err, output)
		}
	}
}
