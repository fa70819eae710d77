package org.throughline.standalone.chart;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1Pod;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.io.IOException;
import java.util.Map;

/** Reads manifests as Kubernetes describes them: what it does not know, lacks or holds for something else is refused. */
final class Kubernetes {

    private Kubernetes() {}

    static void read(Map<String, Object> manifest) {
        var json = new Gson().toJsonTree(manifest);
        var kind = manifest.get("apiVersion") + " " + manifest.get("kind");
        try {
            reader(kind).read(json);
        } catch (IOException | RuntimeException e) {
            throw new AssertionError(kind + " " + manifest.get("metadata") + ": " + e.getMessage(), e);
        }
    }

    private static Reader reader(String kind) {
        return switch (kind) {
            case "v1 Service" -> V1Service::validateJsonElement;
            case "v1 Pod" -> V1Pod::validateJsonElement;
            case "apps/v1 Deployment" -> V1Deployment::validateJsonElement;
            case "policy/v1 PodDisruptionBudget" -> V1PodDisruptionBudget::validateJsonElement;
            case "autoscaling/v2 HorizontalPodAutoscaler" -> V2HorizontalPodAutoscaler::validateJsonElement;
            case "networking.k8s.io/v1 NetworkPolicy" -> V1NetworkPolicy::validateJsonElement;
            case "networking.k8s.io/v1 Ingress" -> V1Ingress::validateJsonElement;
            default -> throw new AssertionError("who reads " + kind + "?");
        };
    }

    private interface Reader {
        void read(JsonElement manifest) throws IOException;
    }
}
