package dev.amends.cases.classification;

import dev.amends.cases.classification.AgeBands.Band;
import dev.amends.cases.classification.Classification.Weighed;
import dev.amends.cases.classification.Evidence.Dimension;
import dev.amends.events.CaseEvent.CustomerClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides what would change a class: more evidence, another assessment, or the passing of time. */
final class ClassChangePolicy {
  private final Scale scale;
  private final ClassificationPolicy classes;

  ClassChangePolicy(Scale scale) {
    this.scale = scale;
    this.classes = new ClassificationPolicy(scale);
  }

  /**
   * A change of class that is possible, or certain if nothing else happens.
   *
   * @param customerClass the class afterwards; absent if it also depends on something else
   * @param points the points of willingness that are missing; absent if the change does not depend
   *     on them
   * @param on the business date on which time alone brings the change; absent for other changes
   * @param reason in words
   */
  record Change(
      @Nullable CustomerClass customerClass,
      @Nullable Integer points,
      @Nullable LocalDate on,
      String reason) {}

  /**
   * Returns the class on the first business date on which it changes although no evidence is added.
   */
  Optional<Classification> nextChange(Classification current) {
    if (current.customerClass() == CustomerClass.UNKNOWN) {
      return Optional.empty(); // time takes evidence away, but adds none
    }
    List<Evidence> evidence = evidenceOf(current);
    for (LocalDate day : daysOfChange(evidence, current.day())) {
      Classification then = classes.classify(evidence, day);
      if (then.customerClass() != current.customerClass()) {
        return Optional.of(then);
      }
    }
    return Optional.empty();
  }

  /** The later business dates on which evidence weighs less than the day before. */
  private SortedSet<LocalDate> daysOfChange(List<Evidence> evidence, LocalDate day) {
    SortedSet<LocalDate> days = new TreeSet<>();
    for (Evidence piece : evidence) {
      LocalDate until = piece.validUntil();
      if (until != null) {
        days.add(until.plusDays(1));
      }
      if (piece.dimension() == Dimension.WILLINGNESS) {
        scale.ageBands().bands().forEach(band -> days.add(dayAfter(band, piece)));
      }
    }
    return days.tailSet(day.plusDays(1));
  }

  private static LocalDate dayAfter(Band band, Evidence sign) {
    return sign.businessDate().plusDays(band.lastDay() + 1L);
  }

  /** Returns what would change a class. */
  List<Change> changes(Classification current) {
    List<Change> changes = new ArrayList<>();
    byWillingness(current).ifPresent(changes::add);
    changes.addAll(byAbility(current));
    nextChange(current).map(this::byTime).ifPresent(changes::add);
    return List.copyOf(changes);
  }

  private static List<Evidence> evidenceOf(Classification classification) {
    return classification.evidence().stream().map(Weighed::evidence).toList();
  }

  private Optional<Change> byWillingness(Classification current) {
    return current.willingness() == null
        ? Optional.of(moreEvidence(scale.piecesMin() - current.pieces()))
        : byPoints(current, current.willingness() >= scale.willingFrom());
  }

  private static Change moreEvidence(int missing) {
    String reason =
        missing == 1
            ? "one more piece of evidence of willingness"
            : missing + " more pieces of evidence of willingness";
    return new Change(null, null, null, reason);
  }

  private Optional<Change> byPoints(Classification current, boolean willing) {
    Integer ability = current.ability();
    if (ability == null || (willing && scale.willingFrom() == Scale.LOWEST)) {
      return Optional.empty();
    }
    CustomerClass then = ClassificationPolicy.customerClass(!willing, ability >= scale.ableFrom());
    int distance = Math.abs(current.points() - scale.willingFrom()) + (willing ? 1 : 0);
    String reason =
        "willingness %s by %d %s: class %s"
            .formatted(
                willing ? "falls" : "rises", distance, distance == 1 ? "point" : "points", then);
    return Optional.of(new Change(then, distance, null, reason));
  }

  private List<Change> byAbility(Classification current) {
    Integer willingness = current.willingness();
    Integer ability = current.ability();
    if (willingness == null) {
      return ability == null
          ? List.of(new Change(null, null, null, "a valid assessment"))
          : List.of();
    }
    boolean willing = willingness >= scale.willingFrom();
    boolean able = ability != null && ability >= scale.ableFrom();
    List<Change> changes = new ArrayList<>();
    if (!able) {
      changes.add(assessment("of at least", ClassificationPolicy.customerClass(willing, true)));
    }
    if ((able || ability == null) && scale.ableFrom() > Scale.LOWEST) {
      changes.add(assessment("below", ClassificationPolicy.customerClass(willing, false)));
    }
    return changes;
  }

  private Change assessment(String relation, CustomerClass then) {
    return new Change(
        then,
        null,
        null,
        "a valid assessment with an ability %s %d: class %s"
            .formatted(relation, scale.ableFrom(), then));
  }

  private Change byTime(Classification then) {
    String why =
        then.ability() == null
            ? "the assessment expires:"
            : "evidence becomes older than %s days: %s,"
                .formatted(
                    agesExceeded(evidenceOf(then), then.day()),
                    then.willingness() == null
                        ? "too little is left"
                        : "willingness " + then.willingness());
    return new Change(
        then.customerClass(),
        null,
        then.day(),
        "on %s %s class %s".formatted(then.day(), why, then.customerClass()));
  }

  /** The ages that evidence has exceeded on a day, but not on the day before. */
  private String agesExceeded(List<Evidence> evidence, LocalDate day) {
    return scale.ageBands().bands().stream()
        .filter(
            band ->
                evidence.stream()
                    .filter(piece -> piece.dimension() == Dimension.WILLINGNESS)
                    .anyMatch(sign -> dayAfter(band, sign).equals(day)))
        .map(band -> Integer.toString(band.lastDay()))
        .collect(Collectors.joining(" or "));
  }
}
