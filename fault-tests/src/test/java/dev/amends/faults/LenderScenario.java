package dev.amends.faults;

import dev.amends.faults.Input.Kind;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

/** The random events of a lender; the same seed yields the same events. */
final class LenderScenario {
  /** The first business date. */
  static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 31);

  /** The first accounts are worked by agents: they stay open and pay little. */
  static final int AGENT_ACCOUNTS = 100;

  private static final int INPUTS_PER_DAY = 200;
  private static final long AMOUNT_MINOR_MIN = 50_000;
  private static final int AMOUNT_MINOR_RANGE = 450_000;

  private final String lenderId;
  private final int accountCount;
  private final int partitions;
  private final Random random;
  private final Map<Integer, ExpectedAccount> accounts = new TreeMap<>();
  private final Queue<Input> closing = new ArrayDeque<>();
  private LocalDate day = FIRST_DAY;
  private int number;
  private int sinceClosing;
  private int payments;

  LenderScenario(String lenderId, int accountCount, int partitions, Random random) {
    this.lenderId = lenderId;
    this.accountCount = accountCount;
    this.partitions = partitions;
    this.random = random;
  }

  /** The lender's id of an account. */
  static String accountId(int index) {
    return "LN-%04d".formatted(index);
  }

  /** The next event. */
  Input next() {
    if (sinceClosing++ == INPUTS_PER_DAY) {
      closeDay();
    }
    Input next = closing.isEmpty() ? nextForAccount() : closing.remove();
    number++;
    return next;
  }

  private void closeDay() {
    sinceClosing = 0;
    String id = id();
    for (int partition = 0; partition < partitions; partition++) {
      closing.add(
          new Input(number + partition, Kind.DAY_CLOSED, id, lenderId, partition, 0, day, 0, ""));
    }
    day = day.plusDays(1);
  }

  private Input nextForAccount() {
    boolean first = accounts.size() < accountCount && random.nextInt(100) < 25;
    int index = first || accounts.isEmpty() ? accounts.size() : random.nextInt(accounts.size());
    ExpectedAccount account =
        accounts.computeIfAbsent(index, i -> new ExpectedAccount(lenderId + ":" + accountId(i)));
    Input input = draw(account, index < AGENT_ACCOUNTS);
    account.apply(input);
    return input;
  }

  private Input draw(ExpectedAccount account, boolean workedByAgents) {
    int roll = account.lastSequence() == 0 ? 0 : random.nextInt(100);
    if (roll < 50) {
      return overdue(account);
    }
    if (roll < 80) {
      return paid(account, workedByAgents);
    }
    List<String> effective = effectivePayments(account);
    if (roll < 88 && !effective.isEmpty()) {
      String paymentId = effective.get(random.nextInt(effective.size()));
      return input(Kind.REVERSED, account, account.lastSequence() + 1, 0, paymentId);
    }
    if (roll < 93 && !workedByAgents) {
      return input(Kind.CURED, account, account.lastSequence() + 1, 0, "");
    }
    return roll < 96
        ? input(Kind.STALE, account, account.lastSequence(), AMOUNT_MINOR_MIN, "")
        : overdue(account);
  }

  private Input overdue(ExpectedAccount account) {
    long amountMinor =
        account.isOpen()
            ? account.overdueMinor() + 1 + random.nextInt(20_000)
            : AMOUNT_MINOR_MIN + random.nextInt(AMOUNT_MINOR_RANGE);
    return input(Kind.OVERDUE, account, account.lastSequence() + 1, amountMinor, "");
  }

  private Input paid(ExpectedAccount account, boolean workedByAgents) {
    long overdueMinor = Math.max(account.overdueMinor(), AMOUNT_MINOR_MIN);
    long part = workedByAgents ? overdueMinor / 20 : overdueMinor / 2;
    boolean all = !workedByAgents && random.nextInt(10) == 0;
    long amountMinor = all ? overdueMinor : 1 + random.nextInt((int) part);
    String paymentId = "P-%06d".formatted(++payments);
    return input(Kind.PAID, account, account.lastSequence() + 1, amountMinor, paymentId);
  }

  private static List<String> effectivePayments(ExpectedAccount account) {
    List<String> effective = new ArrayList<>();
    account
        .payments()
        .forEach(
            (paymentId, payment) -> {
              if (!payment.reversed()) {
                effective.add(paymentId);
              }
            });
    return effective;
  }

  private Input input(
      Kind kind, ExpectedAccount account, long sequence, long amountMinor, String paymentId) {
    return new Input(number, kind, id(), account.key(), -1, sequence, day, amountMinor, paymentId);
  }

  private String id() {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }
}
