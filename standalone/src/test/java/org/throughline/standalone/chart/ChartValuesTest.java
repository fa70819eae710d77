package org.throughline.standalone.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.Helm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.config.YamlMapFactoryBean;
import org.springframework.core.io.FileSystemResource;
import org.springframework.util.FileSystemUtils;
import org.yaml.snakeyaml.Yaml;

/** What an operator may tell the chart, and what is said to one who told it something else. */
class ChartValuesTest {

    @TempDir
    private Path folder;

    @Test
    void nothing_is_made_up_for_what_has_to_be_told() {
        assertThatThrownBy(() -> Chart.template().call())
                .hasMessageContaining("missing properties 'issuer', 'url'")
                .hasMessageContaining("at '/kafka': missing property 'bootstrapServers'")
                .hasMessageContaining("at '/mail': missing properties 'host', 'from', 'domain'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    kafka.bootstrapServer                | a:1    | at '/kafka': additional properties 'bootstrapServer' not allowed
                    services.portal.replicas             | 2      | at '/services/portal': additional properties 'replicas' not allowed
                    services.tracking.minReplicas        | 2      | at '/services': additional properties 'tracking' not allowed
                    services.tracking-service.maxReplicas| 17     | at '/services/tracking-service/maxReplicas': maximum: got 17, want 16
                    autoscaling.lagPerPod                | many   | at '/autoscaling/lagPerPod': got string, want integer
                    network.kafka[0].nameSpaceSelector.a | b      | at '/network/kafka/0': additional properties 'nameSpaceSelector' not allowed
                    issuer                               | http:a | at '/issuer': 'http:a' does not match pattern
                    links.sealWith                       | three  | links.sealWith names a key that is not among links.keys
                    """)
    void a_wrong_value_is_refused_by_its_place(String name, String value, String message) {
        var command = Chart.template().withValuesFile(Chart.NEEDED).set(name, value);

        assertThatThrownBy(command::call).hasMessageContaining(message.strip());
    }

    /** It looks at the chart's own values only, so what is told becomes the chart's own; and it believes in a Kubernetes of long ago. */
    @ParameterizedTest
    @ValueSource(strings = {"needed.yaml", "everything.yaml"})
    void lint_has_nothing_to_complain_of(String example) throws IOException {
        FileSystemUtils.copyRecursively(Chart.FOLDER, folder);
        var chart = folder.resolve("Chart.yaml");
        Files.writeString(chart, Files.readString(chart).replaceAll("kubeVersion: .*", ""));
        var values = new YamlMapFactoryBean();
        values.setResources(
                new FileSystemResource(Chart.FOLDER.resolve("values.yaml")),
                new FileSystemResource(Chart.OPS.resolve("examples").resolve(example)));
        Files.writeString(folder.resolve("values.yaml"), new Yaml().dump(values.getObject()));

        var lint = new Helm(folder).lint().strict().call();

        assertThat(lint.isFailed()).as(lint.getMessages().toString()).isFalse();
    }
}
