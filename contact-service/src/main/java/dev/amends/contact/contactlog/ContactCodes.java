package dev.amends.contact.contactlog;

import dev.amends.conventions.Problems;
import dev.amends.conventions.datafile.DataFiles;
import dev.amends.conventions.datafile.InvalidDataFile;
import dev.amends.rules.reason.ReasonCode;
import dev.amends.rules.reason.ReasonCodes;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The code lists of the contact log, read from {@code contact-codes.yaml} and validated at start;
 * reasons and changes are those that assessment-service uses as well.
 */
@Startup
@ApplicationScoped
class ContactCodes {
  private static final String FILE = "contact-codes.yaml";

  /** The list that a code belongs to. */
  enum Kind {
    REASON,
    NO_PROMISE_REASON,
    INCOME_SOURCE,
    BENEFIT,
    RESOURCE,
    CHANGE,
    PAYMENT_METHOD
  }

  /** The content of the file. */
  record CodeFile(
      List<ContactCode> noPromiseReasons,
      List<ContactCode> incomeSources,
      List<ContactCode> benefits,
      List<ContactCode> resources,
      List<ContactCode> paymentMethods) {}

  private final Map<Kind, List<ContactCode>> byKind = new EnumMap<>(Kind.class);

  ContactCodes(ReasonCodes shared) {
    CodeFile file = DataFiles.read(FILE, CodeFile.class);
    add(Kind.REASON, contactCodes(shared.reasons()));
    add(Kind.CHANGE, contactCodes(shared.changes()));
    add(Kind.NO_PROMISE_REASON, file.noPromiseReasons());
    add(Kind.INCOME_SOURCE, file.incomeSources());
    add(Kind.BENEFIT, file.benefits());
    add(Kind.RESOURCE, file.resources());
    add(Kind.PAYMENT_METHOD, file.paymentMethods());
  }

  private static List<ContactCode> contactCodes(List<ReasonCode> shared) {
    return shared.stream()
        .map(code -> new ContactCode(code.code(), code.group(), code.names()))
        .toList();
  }

  private void add(Kind kind, List<ContactCode> codes) {
    if (codes.isEmpty()) {
      throw new InvalidDataFile(FILE, "", "the list " + kind + " is empty");
    }
    Set<String> seen = new HashSet<>();
    for (ContactCode code : codes) {
      if (!seen.add(code.code())) {
        throw new InvalidDataFile(
            FILE, "", "the list " + kind + " has the code " + code.code() + " twice");
      }
    }
    byKind.put(kind, List.copyOf(codes));
  }

  List<ContactCode> of(Kind kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  /**
   * Requires that a code is in its list. No code is fine.
   *
   * @throws dev.amends.conventions.Problem 400 if it is not
   */
  void require(Kind kind, @Nullable String code, String field) {
    if (code == null) {
      return;
    }
    List<String> known = of(kind).stream().map(ContactCode::code).toList();
    if (!known.contains(code)) {
      throw Problems.invalid(field, "must be one of " + known + " (was " + code + ")");
    }
  }

  /** Requires that all codes are in their list. */
  void require(Kind kind, List<String> codes, String field) {
    for (int i = 0; i < codes.size(); i++) {
      require(kind, codes.get(i), field + "." + i);
    }
  }
}
