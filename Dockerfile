# Builds Khabar from its sources and puts it on a Java runtime.
#
#   docker build -t khabar:0.1.0 .
#   docker run --rm khabar:0.1.0 demo --once

FROM maven:3.9.11-eclipse-temurin-17 AS build
WORKDIR /build
COPY pom.xml ./
COPY schemas schemas
COPY src/main src/main
# Tests and the formatter judge the sources where they are changed, not here.
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -q -Dmaven.test.skip=true -Dspotless.check.skip=true package

# Ubuntu and not Alpine: the native parts of RocksDB and zstd are built for glibc.
FROM eclipse-temurin:21.0.11_10-jre-noble
RUN groupadd --gid 10001 khabar \
    && useradd --uid 10001 --gid khabar --no-create-home --home-dir /data --shell /usr/sbin/nologin khabar \
    && install -d -o khabar -g khabar /data

# The launcher finds the program beside itself; without a pom.xml there it builds nothing.
WORKDIR /opt/khabar
COPY --from=build /build/target/khabar.jar target/khabar.jar
COPY --from=build /build/target/lib target/lib
COPY khabar LICENSE NOTICE ./
COPY samples samples

# A number, so that an orchestrator can see that it is not root.
USER 10001:10001
VOLUME /data

# A container's loopback address can't be reached from outside it.
ENV KHABAR_HTTP_HOST=0.0.0.0 \
    KHABAR_STATE_DIR=/data/state \
    KHABAR_EMBEDDED_DIR=/data/embedded
EXPOSE 8080

# By bash alone: runtime images come with or without curl and wget from one release to the next.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${KHABAR_HTTP_PORT:-8080} && printf 'GET /health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]

# The launcher becomes the Java process, so that SIGTERM reaches the service and it ends its transactions.
ENTRYPOINT ["/opt/khabar/khabar"]
CMD ["run"]
