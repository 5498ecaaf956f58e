package dev.amends.cases.classification;

import dev.amends.events.CaseEvent.CustomerClass;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which class the evidence of a case makes of its borrower. */
public final class ClassificationPolicy {
  private static final int LOWEST = 0;
  private static final int HIGHEST = 100;

  private final Scale scale;

  public ClassificationPolicy(Scale scale) {
    this.scale = scale;
  }

  /**
   * Where willingness begins and from where a borrower counts as willing and as able.
   *
   * @param willingnessStart 0 to 100, before any evidence
   * @param willingFrom 0 to 100
   * @param ableFrom 0 to 100
   * @param piecesMin so many pieces of evidence of willingness are needed to judge it
   */
  public record Scale(int willingnessStart, int willingFrom, int ableFrom, int piecesMin) {
    public Scale {
      requireScore("willingness-start", willingnessStart);
      requireScore("willing-from", willingFrom);
      requireScore("able-from", ableFrom);
      if (piecesMin < 1) {
        throw new IllegalArgumentException("pieces-min must be at least 1, was " + piecesMin);
      }
    }

    private static void requireScore(String name, int value) {
      if (value < LOWEST || value > HIGHEST) {
        throw new IllegalArgumentException(name + " must be 0 to 100, was " + value);
      }
    }
  }

  /** What a piece of evidence speaks of. */
  public enum Dimension {
    /** Added up. */
    WILLINGNESS,
    /** The last one counts. */
    ABILITY
  }

  /**
   * A piece of evidence.
   *
   * @param points added to willingness, or the ability itself; absent where an ability lapsed
   * @param reason in words
   */
  public record Piece(Dimension dimension, @Nullable Integer points, String reason) {}

  /**
   * A class with its reasons.
   *
   * @param willingness 0 to 100, absent until there is enough evidence
   * @param ability 0 to 100, absent until there is evidence that still holds
   */
  public record Verdict(
      CustomerClass customerClass,
      @Nullable Integer willingness,
      @Nullable Integer ability,
      List<String> reasons) {}

  /**
   * Judges the evidence.
   *
   * @param evidence in the order of its coming
   */
  public Verdict judge(List<Piece> evidence) {
    int sum = scale.willingnessStart();
    int pieces = 0;
    Piece lastAbility = null;
    List<String> reasons = new ArrayList<>();
    for (Piece piece : evidence) {
      switch (piece.dimension()) {
        case WILLINGNESS -> {
          Integer points = piece.points();
          sum += points == null ? 0 : points;
          pieces++;
          reasons.add("%s: willingness %+d".formatted(piece.reason(), points));
        }
        case ABILITY -> lastAbility = piece;
      }
    }
    Integer ability = null;
    if (lastAbility != null) {
      ability = lastAbility.points();
      reasons.add(
          lastAbility.reason() + (ability == null ? ": ability unknown" : ": ability " + ability));
    }
    Integer willingness =
        pieces < scale.piecesMin() ? null : Math.clamp((long) sum, LOWEST, HIGHEST);
    return new Verdict(cross(willingness, ability), willingness, ability, List.copyOf(reasons));
  }

  private CustomerClass cross(@Nullable Integer willingness, @Nullable Integer ability) {
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
