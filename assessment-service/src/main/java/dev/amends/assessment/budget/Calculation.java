package dev.amends.assessment.budget;

import dev.amends.events.Money;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Computes the figures of one assessment and keeps how each was computed, so that a figure and its
 * derivation cannot differ. Every operation returns its result as a term of further figures.
 */
public final class Calculation {
  private final Currency currency;
  private final List<Derivation> derivations = new ArrayList<>();

  /** Starts a calculation in a currency. */
  public Calculation(Currency currency) {
    this.currency = currency;
  }

  Currency currency() {
    return currency;
  }

  /** The derivations so far, in the order of the calculation. */
  public List<Derivation> derivations() {
    return List.copyOf(derivations);
  }

  /** Adds the terms. */
  public Term sum(String figure, String rule, List<Term> terms) {
    Money sum = terms.stream().map(Term::amount).reduce(Money.zero(currency), Money::plus);
    return record(figure, sum, rule, Operation.SUM, terms, null);
  }

  /** Subtracts the other terms from the first. */
  public Term difference(String figure, String rule, Term... terms) {
    return record(figure, less(terms), rule, Operation.DIFFERENCE, List.of(terms), null);
  }

  /** Subtracts the other terms from the first; zero instead of less than zero. */
  public Term excess(String figure, String rule, Term... terms) {
    Money excess = less(terms).orZeroIfNegative();
    return record(figure, excess, rule, Operation.EXCESS, List.of(terms), null);
  }

  /** Chooses the smallest term. */
  public Term min(String figure, String rule, List<Term> terms) {
    Money smallest = terms.stream().map(Term::amount).reduce(Money::min).orElseThrow();
    return record(figure, smallest, rule, Operation.MIN, terms, null);
  }

  /** Multiplies a term by a factor. */
  public Term share(String figure, String rule, Term term, Factor factor) {
    return record(figure, factor.of(term.amount()), rule, Operation.SHARE, List.of(term), factor);
  }

  /** Multiplies a term by the ratio of a part to the whole, rounded down to the minor unit. */
  public Term proRata(String figure, String rule, Term term, Term part, Term whole) {
    Factor once = Factor.times(1, RoundingMode.DOWN, currency);
    Money amount = once.of(term.amount(), part.amount(), whole.amount());
    return record(figure, amount, rule, Operation.PRO_RATA, List.of(term, part, whole), once);
  }

  /** Divides a term by another that is not zero, and multiplies by a factor. */
  public long ratio(String figure, String rule, Term part, Term whole, Factor factor) {
    long number = factor.ratio(part.amount(), whole.amount());
    derivations.add(Derivation.ofNumber(figure, number, rule, List.of(part, whole), factor));
    return number;
  }

  private static Money less(Term... terms) {
    return Stream.of(terms).skip(1).map(Term::amount).reduce(terms[0].amount(), Money::minus);
  }

  private Term record(
      String figure,
      Money amount,
      String rule,
      Operation operation,
      List<Term> terms,
      @Nullable Factor factor) {
    derivations.add(Derivation.ofAmount(figure, amount, rule, operation, terms, factor));
    return new Term(figure, amount);
  }
}
