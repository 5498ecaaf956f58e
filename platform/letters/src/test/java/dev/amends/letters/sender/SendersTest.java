package dev.amends.letters.sender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lenders' display data come from configuration; a wrong value names its key. */
class SendersTest {
  private static final Path SAMPLE = Path.of("../../samples/senders");

  /** Senders from keys without their prefix. */
  private static Senders senders(Map<String, String> values) {
    Map<String, String> keys = new HashMap<>();
    values.forEach((key, value) -> keys.put("amends.senders." + key, value));
    SmallRyeConfig config =
        new SmallRyeConfigBuilder().withMapping(SenderConfig.class).withDefaultValues(keys).build();
    return new Senders(config.getConfigMapping(SenderConfig.class));
  }

  @Test
  void differByLanguageWhereConfigured() {
    Senders senders =
        senders(
            Map.of(
                "acme.name", "Acme Bank",
                "acme.address", "1 Way | London",
                "acme.logo", SAMPLE.resolve("logo.png").toString(),
                "acme.in.zh-CN.name", "示例银行"));
    assertThat(senders.find("acme", "en").orElseThrow())
        .satisfies(sender -> assertThat(sender.name()).isEqualTo("Acme Bank"))
        .satisfies(sender -> assertThat(sender.address()).containsExactly("1 Way", "London"))
        .satisfies(sender -> assertThat(sender.logo()).isNotNull());
    assertThat(senders.find("acme", "zh-CN").orElseThrow())
        .satisfies(sender -> assertThat(sender.name()).isEqualTo("示例银行"))
        .satisfies(sender -> assertThat(sender.address()).containsExactly("1 Way", "London"));
    assertThat(senders.find("other", "en")).isEmpty();
  }

  @Test
  void fallBackToTheDefault() {
    Senders senders = senders(Map.of("default.name", "Acme Bank"));
    assertThat(senders.find("other", "en").map(Sender::name)).hasValue("Acme Bank");
  }

  @ParameterizedTest
  @CsvSource({
    "acme.phone, +8610000000, senders.acme.name: is required",
    "acme.email, nobody, senders.acme.email: must be an e-mail address",
    "acme.logo, pom.xml, senders.acme.logo: must be a PNG or JPEG",
    "acme.logo, missing.png, senders.acme.logo: must be a PNG or JPEG",
    "acme.payment, quote {iban}, senders.acme.payment: the placeholder {iban} is unknown",
    "acme.in.fr.name, Acme, senders.acme.in: the languages must be among",
    "acme.texts.en, missing.yaml, senders.acme.texts.en: cannot read missing.yaml"
  })
  void stopTheStartAtAWrongValue(String key, String value, String problem) {
    Map<String, String> values = new HashMap<>();
    if (!key.equals("acme.phone")) {
      values.put("acme.name", "Acme");
    }
    values.put(key, value);
    assertThatThrownBy(() -> senders(values))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(problem);
  }

  @Test
  void stopTheStartAtAFormerKey() {
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .withMapping(SenderConfig.class)
            .withDefaultValue("amends.contact.senders.acme.name", "Acme")
            .build();
    assertThatThrownBy(() -> new Senders(config.getConfigMapping(SenderConfig.class), config))
        .hasMessage("amends.contact.senders.acme.name has moved; use amends.senders.* instead");
  }

  @Test
  void stopTheStartAtAnUnknownSectionOfTheOwnTexts(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("acme.yaml"), "leters: {}\n");
    assertThatThrownBy(() -> senders(Map.of("acme.name", "Acme", "acme.texts.en", file.toString())))
        .hasMessageContaining("acme.yaml: leters: is not known");
  }
}
