package dev.amends.cases.classification;

import dev.amends.cases.classification.Classification.Weighed;
import dev.amends.cases.classification.Evidence.Dimension;
import dev.amends.events.CaseEvent.CustomerClass;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Classifies a customer by willingness and ability to pay. The class is a function of the evidence
 * and the business date: willingness is the sum of all signs, of which older ones weigh less, and
 * ability is that of the newest assessment until it expires.
 */
final class ClassificationPolicy {
  private final Scale scale;

  ClassificationPolicy(Scale scale) {
    this.scale = scale;
  }

  /**
   * Classifies a customer on a business date; evidence of later dates does not count.
   *
   * @param evidence in the order in which it became known, which decides between assessments of the
   *     same business date
   */
  Classification classify(List<Evidence> evidence, LocalDate day) {
    List<Weighed> weighed = weigh(countingOn(day, evidence), day);
    int points = scale.willingnessStart();
    Set<String> pieces = new HashSet<>();
    Integer ability = null;
    for (Weighed piece : weighed) {
      Integer weight = piece.weight();
      if (piece.evidence().dimension() == Dimension.ABILITY) {
        ability = weight == null ? ability : weight;
      } else if (weight != null && weight != 0) {
        points += weight;
        pieces.add(piece.evidence().eventId());
      }
    }
    Integer willingness =
        pieces.size() < scale.piecesMin() ? null : Math.clamp(points, Scale.LOWEST, Scale.HIGHEST);
    return new Classification(
        day,
        customerClass(willingness, ability),
        willingness,
        ability,
        points,
        pieces.size(),
        weighed);
  }

  private static List<Evidence> countingOn(LocalDate day, List<Evidence> evidence) {
    return evidence.stream()
        .filter(piece -> !piece.businessDate().isAfter(day))
        .sorted(Comparator.comparing(Evidence::businessDate))
        .toList();
  }

  private List<Weighed> weigh(List<Evidence> evidence, LocalDate day) {
    int newest = evidence.size() - 1;
    while (newest >= 0 && !evidence.get(newest).isAssessment()) {
      newest--;
    }
    List<Weighed> weighed = new ArrayList<>(evidence.size());
    for (int i = 0; i < evidence.size(); i++) {
      Evidence piece = evidence.get(i);
      weighed.add(
          piece.dimension() == Dimension.WILLINGNESS
              ? weighSign(piece, day)
              : new Weighed(piece, null, i == newest ? validAbility(piece, day) : null));
    }
    return List.copyOf(weighed);
  }

  private Weighed weighSign(Evidence sign, LocalDate day) {
    long age = ChronoUnit.DAYS.between(sign.businessDate(), day);
    Integer points = sign.points();
    return new Weighed(
        sign,
        scale.ageBands().percentAt(age),
        points == null ? 0 : scale.ageBands().weigh(points, age));
  }

  private static @Nullable Integer validAbility(Evidence assessment, LocalDate day) {
    LocalDate until = assessment.validUntil();
    return until != null && day.isAfter(until) ? null : assessment.points();
  }

  /** Returns the class of a willingness and an ability; unknown if either is. */
  CustomerClass customerClass(@Nullable Integer willingness, @Nullable Integer ability) {
    return willingness == null || ability == null
        ? CustomerClass.UNKNOWN
        : customerClass(willingness >= scale.willingFrom(), ability >= scale.ableFrom());
  }

  static CustomerClass customerClass(boolean willing, boolean able) {
    if (willing) {
      return able ? CustomerClass.A : CustomerClass.B;
    }
    return able ? CustomerClass.C : CustomerClass.D;
  }
}
