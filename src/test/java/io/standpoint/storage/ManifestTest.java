package io.standpoint.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ManifestTest {

  @Test
  void credentialsDoNotStandInIt() {
    String address = "https://ann:pa55@store.example/in/*.gz?sig=s3cr3t&part=1&X-Token=t0k3n";
    String manifest =
        new Manifest(
                "r",
                List.of(address, "gs://bucket/a@b.txt"),
                Map.of(
                    "input", "[" + address + ", b.txt]",
                    "awsSecretKey", "hidden",
                    "dbPassword", "hidden",
                    "maxTokens", "50000"),
                Map.of(),
                null,
                Instant.EPOCH)
            .apply(Map.of());

    assertThat(manifest)
        .doesNotContain("pa55", "s3cr3t", "t0k3n", "hidden")
        .contains("https://***@store.example/in/*.gz?sig=***&part=1&X-Token=***\"")
        .contains("&X-Token=***, b.txt]")
        .contains("gs://bucket/a@b.txt");
  }
}
