# One image for all services: docker build --build-arg SERVICE=tracking-service .
# The jar is built outside (./mvnw package), so that what was tested is what is shipped.
FROM eclipse-temurin:25-jre AS layers
ARG SERVICE
WORKDIR /build
COPY ${SERVICE}/target/${SERVICE}-*-exec.jar application.jar
RUN java -Djarmode=tools -jar application.jar extract --layers --destination extracted

FROM eclipse-temurin:25-jre
RUN groupadd --system --gid 10001 throughline \
    && useradd --system --uid 10001 --gid 10001 --home-dir /nonexistent --shell /usr/sbin/nologin throughline
WORKDIR /application
COPY --from=layers /build/extracted/dependencies/ ./
COPY --from=layers /build/extracted/spring-boot-loader/ ./
COPY --from=layers /build/extracted/snapshot-dependencies/ ./
COPY --from=layers /build/extracted/application/ ./
# What the start loads and links, once and for all: nothing is connected to, and the start ends when all beans are there.
# It is good for exactly this JVM and these jars; with others the start is slower, and nothing else.
RUN java -XX:+UseCompactObjectHeaders -XX:AOTCacheOutput=application.aot -Dspring.context.exit=onRefresh \
        -Dspring.profiles.active=default -Dspring.main.banner-mode=off -Dlogging.level.root=error -jar application.jar \
    && chmod 444 application.aot
ARG SERVICE
ARG VERSION=latest
LABEL org.opencontainers.image.title=throughline-${SERVICE} org.opencontainers.image.version=${VERSION}
USER 10001:10001
ENV SPRING_PROFILES_ACTIVE=prod \
    JAVA_TOOL_OPTIONS="-XX:+UseCompactObjectHeaders -XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError"
STOPSIGNAL SIGTERM
ENTRYPOINT ["java", "-XX:AOTCache=application.aot", "-jar", "application.jar"]
