module github.com/noticec/noticec

go 1.24.0

require golang.org/x/text v0.30.0 // indirect
