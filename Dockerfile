# docker build -t noticec .                  the program alone
# docker build -t noticec --target shell .   with a shell, as jobs of CI need it
#
# docker run --rm -v "$PWD:/notices" noticec lint
ARG GO=1.25
FROM golang:${GO} AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -ldflags="-s -w -buildid=" -o /noticec ./cmd/noticec

FROM debian:stable-slim AS shell
COPY --from=build /noticec /usr/local/bin/noticec
USER 65532:65532
WORKDIR /notices
CMD ["noticec"]

FROM scratch
COPY --from=build /noticec /noticec
COPY LICENSE render/pdf/face/fonts/OFL.md /
USER 65532:65532
WORKDIR /notices
ENTRYPOINT ["/noticec"]
