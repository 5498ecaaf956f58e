package dev.amends.rules.pack;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where and when a rule pack applies, and who owns the facts about which laws differ. */
@JsonIgnoreProperties(ignoreUnknown = true)
record PackHeader(
    String id,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveUntil,
    List<String> regions,
    Owners owners) {

  /** The owner of a fact: it counts for all debts of the person, or only for the one debt. */
  enum Owner {
    PERSON,
    DEBT
  }

  /** The owners of a request to cease contact and of the fact that a representative acts. */
  record Owners(Fact cease, Fact representative) {}

  /** The owner of one fact; the pack also says why. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Fact(Owner owner) {}

  PackHeader {
    regions = List.copyOf(regions);
  }

  boolean isInEffect(LocalDate day) {
    return !day.isBefore(effectiveFrom) && (effectiveUntil == null || !day.isAfter(effectiveUntil));
  }
}
