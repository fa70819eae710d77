{{/* What is so because the code is so, a service at a time; what an operator may choose is in values.yaml. */}}
{{- define "throughline.facts" -}}
assignment-service:
  port: 8081
  hears: true
  files: [spring.mongodb.uri, spring.kafka.properties.sasl.jaas.config, {{ include "throughline.links" . }}]
  calledBy: [portal, tracking-service]
tracking-service:
  port: 8082
  hears: true
  files: [spring.mongodb.uri, spring.kafka.properties.sasl.jaas.config, {{ include "throughline.links" . }}]
  calledBy: [portal]
reminder-service:
  port: 8083
  hears: true
  files: [spring.mongodb.uri, spring.kafka.properties.sasl.jaas.config, {{ include "throughline.links" . }}
    {{- if .Values.mail.logIn }}, spring.mail.username, spring.mail.password{{ end }}]
  calledBy: [portal]
  isPublic: true
analytics-service:
  port: 8084
  hears: true
  files: [spring.mongodb.uri, spring.kafka.properties.sasl.jaas.config]
  calledBy: [portal]
portal:
  port: 8080
  hears: false
  files: [throughline.login.client-secret]
  calledBy: []
  isPublic: true
{{- end }}

{{- define "throughline.links" -}}
{{- if not (has .Values.links.sealWith .Values.links.keys) }}
{{- fail "links.sealWith names a key that is not among links.keys" }}
{{- end }}
{{- range $place, $key := .Values.links.keys }}{{ if $place }}, {{ end }}throughline.links.keys.{{ $key }}{{ end }}
{{- end }}

{{/* What a service is told, as variables. Takes a dict of root, name and service. */}}
{{- define "throughline.environment" -}}
{{- $release := .root.Release.Name }}
{{- with .root.Values }}
SPRING_PROFILES_ACTIVE: prod
SPRING_CONFIG_IMPORT: configtree:/run/secrets/
THROUGHLINE_TRACING_ENDPOINT: {{ .tracing.endpoint | quote }}
SPRING_LIFECYCLE_TIMEOUTPERSHUTDOWNPHASE: {{ .shutdown.phase }}s
{{- if $.service.hears }}
SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUERURI: {{ .issuer | quote }}
SPRING_KAFKA_BOOTSTRAPSERVERS: {{ .kafka.bootstrapServers | quote }}
SPRING_KAFKA_SECURITY_PROTOCOL: SASL_SSL
SPRING_KAFKA_PROPERTIES_SASL_MECHANISM: {{ .kafka.saslMechanism }}
{{- if .kafka.ca.configMap }}
SPRING_KAFKA_SSL_TRUSTSTORELOCATION: file:/etc/throughline/kafka/{{ .kafka.ca.key }}
SPRING_KAFKA_SSL_TRUSTSTORETYPE: PEM
{{- end }}
THROUGHLINE_DELIVERY_REPLICATION: {{ .kafka.replication | quote }}
{{- end }}
{{- if contains "throughline.links.keys" (toString $.service.files) }}
THROUGHLINE_LINKS_SEALWITH: {{ .links.sealWith | quote }}
{{- end }}
{{- if eq $.name "tracking-service" }}
THROUGHLINE_ASSIGNMENTSERVICE_URL: http://{{ $release }}-assignment-service:8081
{{- else if eq $.name "reminder-service" }}
SPRING_MAIL_HOST: {{ .mail.host | quote }}
SPRING_MAIL_PORT: {{ .mail.port | quote }}
SPRING_MAIL_PROPERTIES_MAIL_SMTP_AUTH: {{ .mail.logIn | quote }}
SPRING_MAIL_PROPERTIES_MAIL_SMTP_STARTTLS_REQUIRED: {{ .mail.startTls | quote }}
THROUGHLINE_MAILFROM: {{ .mail.from | quote }}
THROUGHLINE_MAILDOMAIN: {{ .mail.domain | quote }}
THROUGHLINE_PORTALURL: {{ .url | quote }}
THROUGHLINE_PUBLICURL: {{ .url | quote }}
{{- else if eq $.name "portal" }}
THROUGHLINE_LOGIN_ISSUER: {{ .issuer | quote }}
THROUGHLINE_SERVICES_ASSIGNMENT: http://{{ $release }}-assignment-service:8081
THROUGHLINE_SERVICES_TRACKING: http://{{ $release }}-tracking-service:8082
THROUGHLINE_SERVICES_REMINDER: http://{{ $release }}-reminder-service:8083
THROUGHLINE_SERVICES_ANALYTICS: http://{{ $release }}-analytics-service:8084
{{- end }}
{{- with (index .services $.name).settings }}
SPRING_APPLICATION_JSON: {{ toJson . | quote }}
{{- end }}
{{- end }}
{{- end }}
