package org.throughline.standalone.chart;

import com.google.gson.Gson;
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
        var json = new Gson().toJson(manifest);
        var kind = manifest.get("apiVersion") + " " + manifest.get("kind");
        try {
            reader(kind).read(json);
        } catch (IOException | RuntimeException e) {
            throw new AssertionError(kind + " " + manifest.get("metadata") + ": " + e.getMessage(), e);
        }
    }

    private static Reader reader(String kind) {
        return switch (kind) {
            case "v1 Service" -> V1Service::fromJson;
            case "v1 Pod" -> V1Pod::fromJson;
            case "apps/v1 Deployment" -> V1Deployment::fromJson;
            case "policy/v1 PodDisruptionBudget" -> V1PodDisruptionBudget::fromJson;
            case "autoscaling/v2 HorizontalPodAutoscaler" -> V2HorizontalPodAutoscaler::fromJson;
            case "networking.k8s.io/v1 NetworkPolicy" -> V1NetworkPolicy::fromJson;
            case "networking.k8s.io/v1 Ingress" -> V1Ingress::fromJson;
            default -> throw new AssertionError("who reads " + kind + "?");
        };
    }

    private interface Reader {
        Object read(String json) throws IOException;
    }
}
