package dev.amends.contact.contactlog;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.amends.conventions.Problems;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lists of codes of the contact log, read and validated at start. */
@Startup
@ApplicationScoped
class ContactCodes {
  private static final String RESOURCE = "contact-codes.yaml";
  private static final ObjectMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /** Which list a code is of. */
  enum Kind {
    REASON,
    NO_PROMISE_REASON,
    INCOME_SOURCE,
    BENEFIT,
    RESOURCE,
    CHANGE
  }

  /** The file. */
  record Lists(
      List<ContactCode> reasons,
      List<ContactCode> noPromiseReasons,
      List<ContactCode> incomeSources,
      List<ContactCode> benefits,
      List<ContactCode> resources,
      List<ContactCode> changes) {}

  private final Map<Kind, List<ContactCode>> byKind = new EnumMap<>(Kind.class);

  ContactCodes() {
    try (InputStream yaml =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(RESOURCE)) {
      take(YAML.readValue(yaml, Lists.class));
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalStateException(RESOURCE + " cannot be read: " + e.getMessage(), e);
    }
  }

  private void take(Lists lists) {
    take(Kind.REASON, lists.reasons());
    take(Kind.NO_PROMISE_REASON, lists.noPromiseReasons());
    take(Kind.INCOME_SOURCE, lists.incomeSources());
    take(Kind.BENEFIT, lists.benefits());
    take(Kind.RESOURCE, lists.resources());
    take(Kind.CHANGE, lists.changes());
  }

  private void take(Kind kind, @Nullable List<ContactCode> codes) {
    if (codes == null || codes.isEmpty()) {
      throw new IllegalArgumentException("there are no codes of " + kind);
    }
    Set<String> seen = new HashSet<>();
    for (ContactCode code : codes) {
      if (!seen.add(code.code())) {
        throw new IllegalArgumentException(kind + " has " + code.code() + " twice");
      }
    }
    byKind.put(kind, List.copyOf(codes));
  }

  List<ContactCode> of(Kind kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  /**
   * Demands that a code stands in its list.
   *
   * @throws dev.amends.conventions.Problem 400 where it does not
   */
  void demand(Kind kind, @Nullable String code, String field) {
    if (code == null) {
      return;
    }
    List<String> known = of(kind).stream().map(ContactCode::code).toList();
    if (!known.contains(code)) {
      throw Problems.invalid(field, "must be one of " + known + ", was " + code);
    }
  }

  /** The same for a list of codes. */
  void demand(Kind kind, List<String> codes, String field) {
    for (int i = 0; i < codes.size(); i++) {
      demand(kind, codes.get(i), field + "." + i);
    }
  }
}
