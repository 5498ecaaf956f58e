package dev.amends.cases.classification;

import dev.amends.events.CaseEvent.CustomerClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Classifies a customer by willingness and ability to pay, each scored from evidence. */
public final class ClassificationPolicy {
  private static final int LOWEST = 0;
  private static final int HIGHEST = 100;

  private final Scale scale;

  public ClassificationPolicy(Scale scale) {
    this.scale = scale;
  }

  /**
   * The initial willingness score, and the scores from which a borrower counts as willing or able.
   *
   * @param willingnessStart 0 to 100, before any evidence
   * @param willingFrom 0 to 100
   * @param ableFrom 0 to 100
   * @param piecesMin the number of signs below which willingness stays unknown
   */
  public record Scale(int willingnessStart, int willingFrom, int ableFrom, int piecesMin) {
    public Scale {
      requireScore("willingness-start", willingnessStart);
      requireScore("willing-from", willingFrom);
      requireScore("able-from", ableFrom);
      if (piecesMin < 1) {
        throw new IllegalArgumentException("pieces-min must be at least 1 (was " + piecesMin + ")");
      }
    }

    private static void requireScore(String name, int value) {
      if (value < LOWEST || value > HIGHEST) {
        throw new IllegalArgumentException(name + " must be 0 to 100 (was " + value + ")");
      }
    }
  }

  /** The dimensions of a customer class. */
  public enum Dimension {
    /** The sum of all evidence. */
    WILLINGNESS,
    /** The newest evidence. */
    ABILITY
  }

  /**
   * A piece of evidence.
   *
   * @param points the change in willingness, or the ability score; absent if the assessment expired
   * @param reason in words
   */
  record Evidence(Dimension dimension, @Nullable Integer points, String reason) {}

  /**
   * A customer class with its reasons.
   *
   * @param willingness 0 to 100; absent until there is enough evidence
   * @param ability 0 to 100; absent without a valid assessment
   */
  record Classification(
      CustomerClass customerClass,
      @Nullable Integer willingness,
      @Nullable Integer ability,
      List<String> reasons) {

    boolean hasSameScores(Classification other) {
      return customerClass == other.customerClass
          && Objects.equals(willingness, other.willingness)
          && Objects.equals(ability, other.ability);
    }
  }

  /**
   * Classifies a customer.
   *
   * @param evidence oldest first
   */
  Classification classify(List<Evidence> evidence) {
    List<Evidence> signs = ofDimension(evidence, Dimension.WILLINGNESS);
    List<Evidence> assessments = ofDimension(evidence, Dimension.ABILITY);
    List<String> reasons = new ArrayList<>();
    signs.forEach(
        sign -> reasons.add("%s: willingness %+d".formatted(sign.reason(), sign.points())));
    Integer willingness = willingness(signs);
    Integer ability = null;
    if (!assessments.isEmpty()) {
      Evidence newest = assessments.getLast();
      ability = newest.points();
      reasons.add(
          newest.reason() + (ability == null ? ": ability unknown" : ": ability " + ability));
    }
    return new Classification(
        customerClass(willingness, ability), willingness, ability, List.copyOf(reasons));
  }

  private static List<Evidence> ofDimension(List<Evidence> evidence, Dimension dimension) {
    return evidence.stream().filter(piece -> piece.dimension() == dimension).toList();
  }

  private @Nullable Integer willingness(List<Evidence> signs) {
    if (signs.size() < scale.piecesMin()) {
      return null;
    }
    long sum = scale.willingnessStart();
    for (Evidence sign : signs) {
      Integer points = sign.points();
      sum += points == null ? 0 : points;
    }
    return Math.clamp(sum, LOWEST, HIGHEST);
  }

  private CustomerClass customerClass(@Nullable Integer willingness, @Nullable Integer ability) {
    if (willingness == null || ability == null) {
      return CustomerClass.UNKNOWN;
    }
    boolean willing = willingness >= scale.willingFrom();
    boolean able = ability >= scale.ableFrom();
    if (willing) {
      return able ? CustomerClass.A : CustomerClass.B;
    }
    return able ? CustomerClass.C : CustomerClass.D;
  }
}
