package dev.amends.letters.sender;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.amends.letters.sender.SenderConfig.Lender;
import dev.amends.letters.sender.SenderConfig.Words;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** The lenders' display data, read and validated at start. */
@Startup
@ApplicationScoped
public class Senders {
  /** The languages of letters and scripts as BCP 47 tags; the first one is the default. */
  public static final List<String> LANGUAGES = List.of("en", "zh-CN");

  private static final String PREFIX = "amends.senders.";
  private static final String FORMER_PREFIX = "amends.contact.senders.";
  private static final String DEFAULT = "default";
  private static final Set<String> SECTIONS = Set.of("letters", "guide");
  private static final Set<String> IN_PAYMENT = Set.of("account", "reference");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
  private static final YAMLMapper YAML = new YAMLMapper();

  private final Map<String, Map<String, Sender>> byLender = new HashMap<>();
  private final Map<String, Map<String, LenderText>> texts = new HashMap<>();

  @Inject
  Senders(SenderConfig config, Config all) {
    this(config);
    for (String key : all.getPropertyNames()) {
      if (key.startsWith(FORMER_PREFIX)) {
        throw new IllegalStateException(key + " has moved; use " + PREFIX + "* instead");
      }
    }
  }

  /** Validates a configuration. */
  public Senders(SenderConfig config) {
    config.lenders().forEach(this::add);
  }

  /**
   * A lender's own texts in one language.
   *
   * @param file the file that holds them, for messages
   */
  public record LenderText(String lenderId, String language, String file, JsonNode content) {

    /** The texts of one section, {@code letters} or {@code guide}; empty if there are none. */
    public Optional<JsonNode> section(String name) {
      return Optional.ofNullable(content.get(name));
    }
  }

  private void add(String lenderId, Lender lender) {
    String key = PREFIX + lenderId + ".";
    Logo logo = lender.logo().map(path -> Logo.read(key + "logo", path)).orElse(null);
    lender
        .email()
        .filter(email -> !EMAIL.matcher(email).matches())
        .ifPresent(
            email -> {
              throw new IllegalStateException(
                  key + "email: must be an e-mail address (was " + email + ")");
            });
    requireLanguages(key + "in", lender.in().keySet());
    requireLanguages(key + "texts", lender.texts().keySet());
    Map<String, Sender> senders = new HashMap<>();
    LANGUAGES.forEach(language -> senders.put(language, sender(key, lender, language, logo)));
    byLender.put(lenderId, senders);
    Map<String, LenderText> own = new HashMap<>();
    lender.texts().forEach((language, file) -> own.put(language, read(lenderId, language, file)));
    texts.put(lenderId, own);
  }

  private static Sender sender(String key, Lender lender, String language, @Nullable Logo logo) {
    @Nullable Words local = lender.in().get(language);
    String name =
        words(local, lender, Words::name)
            .filter(given -> !given.isBlank())
            .orElseThrow(() -> new IllegalStateException(key + "name: is required"));
    Optional<String> payment = words(local, lender, Words::payment);
    payment.ifPresent(text -> Placeholders.requireKnown(key + "payment", text, IN_PAYMENT));
    return new Sender(
        name,
        lines(words(local, lender, Words::address)),
        lender.phone().orElse(null),
        lender.email().orElse(null),
        words(local, lender, Words::hours).orElse(null),
        lines(payment),
        logo);
  }

  private static Optional<String> words(
      @Nullable Words local, Words general, Function<Words, Optional<String>> item) {
    return Optional.ofNullable(local).flatMap(item).or(() -> item.apply(general));
  }

  private static List<String> lines(Optional<String> text) {
    return text.stream()
        .flatMap(given -> Arrays.stream(given.split("[|\n]", -1)))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static void requireLanguages(String key, Set<String> languages) {
    if (!LANGUAGES.containsAll(languages)) {
      throw new IllegalStateException(
          key + ": the languages must be among " + LANGUAGES + " (were " + languages + ")");
    }
  }

  private static LenderText read(String lenderId, String language, String file) {
    try {
      JsonNode content = YAML.readTree(Path.of(file).toFile());
      for (String section : content.properties().stream().map(Map.Entry::getKey).toList()) {
        if (!SECTIONS.contains(section)) {
          throw new IllegalStateException(
              "%s: %s: is not known; must be one of %s".formatted(file, section, SECTIONS));
        }
      }
      return new LenderText(lenderId, language, file, content);
    } catch (IOException e) {
      throw new IllegalStateException(
          "%s%s.texts.%s: cannot read %s".formatted(PREFIX, lenderId, language, file), e);
    }
  }

  /** The sender of a lender's letters; empty if neither the lender nor a default is configured. */
  public Optional<Sender> find(String lenderId, String language) {
    return Optional.ofNullable(byLender.getOrDefault(lenderId, byLender.get(DEFAULT)))
        .map(senders -> senders.get(language));
  }

  /** All own texts of all lenders. */
  public List<LenderText> texts() {
    return texts.values().stream().flatMap(own -> own.values().stream()).toList();
  }
}
