package dev.amends.rules.pack;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where and when a rule pack applies, and which facts it counts for every debt of a person. */
@JsonIgnoreProperties(ignoreUnknown = true)
record PackHeader(
    String id,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveUntil,
    List<String> regions,
    Owners owners) {

  /** What a fact concerns: every debt of the person, or one debt only. */
  enum Owner {
    PERSON,
    DEBT
  }

  /** What a request to cease contact and the authority of a representative concern. */
  record Owners(Fact cease, Fact representative) {}

  /** What one fact concerns; the pack also gives the reason. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Fact(Owner owner) {}

  PackHeader {
    regions = List.copyOf(regions);
  }

  boolean isInEffect(LocalDate day) {
    return !day.isBefore(effectiveFrom) && (effectiveUntil == null || !day.isAfter(effectiveUntil));
  }
}
