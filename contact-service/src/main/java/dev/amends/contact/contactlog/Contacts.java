package dev.amends.contact.contactlog;

import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problems;
import dev.amends.events.AccountKey;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Direction;
import dev.amends.events.ContactEvent.FollowUp;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Repository of the contact log. Ids grow in the order in which contacts are logged. */
@ApplicationScoped
public class Contacts implements PanacheRepositoryBase<Contact, UUID> {
  /** Older contacts do not matter for the next conversation. */
  private static final int RECENT_MAX = 500;

  /**
   * Loads a contact.
   *
   * @throws dev.amends.conventions.Problem 404 if there is no such contact
   */
  Contact get(UUID id) {
    Contact contact = findById(id);
    if (contact == null) {
      throw Problems.notFound("contact", id);
    }
    return contact;
  }

  /**
   * Loads a contact for reading.
   *
   * @throws dev.amends.conventions.Problem 404 if there is no such contact
   */
  public ContactView view(UUID id) {
    return ContactView.of(get(id));
  }

  /** Lists up to 500 contacts of a case, the newest first. */
  public List<ContactView> findRecent(UUID caseId) {
    return find("caseId = ?1 order by id desc", caseId).range(0, RECENT_MAX - 1).list().stream()
        .map(ContactView::of)
        .toList();
  }

  /** Lists the latest contacts about accounts of one lender, the newest first. */
  public List<ContactView> latest(Collection<AccountKey> accounts, int max) {
    return find(
            "lenderId in ?1 and accountId in ?2 order by id desc",
            accounts.stream().map(AccountKey::lenderId).distinct().toList(),
            accounts.stream().map(AccountKey::accountId).toList())
        .range(0, max - 1)
        .list()
        .stream()
        .map(ContactView::of)
        .toList();
  }

  /** Finds the latest contact of each case that has one, with one query. */
  public Map<UUID, LastContact> findLast(Collection<UUID> caseIds) {
    List<Object[]> rows =
        getEntityManager()
            .unwrap(Session.class)
            .createNativeQuery(
                """
                select last.case_id, last.contacted_at, last.channel, last.direction,
                  last.disposition, last.agent
                from unnest(cast(:caseIds as text[])) as wanted(id) cross join lateral (
                  select c.* from contact c where c.case_id = cast(wanted.id as uuid)
                  order by c.contacted_at desc, c.id desc limit 1) last\
                """,
                Object[].class)
            .addScalar("case_id", UUID.class)
            .addScalar("contacted_at", Instant.class)
            .addScalar("channel", String.class)
            .addScalar("direction", String.class)
            .addScalar("disposition", String.class)
            .addScalar("agent", String.class)
            .setParameter("caseIds", caseIds.stream().map(UUID::toString).toArray(String[]::new))
            .getResultList();
    Map<UUID, LastContact> found = new HashMap<>();
    for (Object[] row : rows) {
      found.put(
          (UUID) row[0],
          new LastContact(
              (Instant) row[1],
              Channel.valueOf((String) row[2]),
              Direction.valueOf((String) row[3]),
              (String) row[4],
              (String) row[5]));
    }
    return found;
  }

  /** Whether the latest conversation with the borrower ended in a cool-down. */
  public boolean isInDistress(UUID caseId) {
    return endedInCoolDown(
        find("caseId = ?1 and rightParty = true order by id desc", caseId).firstResult());
  }

  /** Whether the last conversation with the borrower before a contact ended in a cool-down. */
  boolean wasInDistressBefore(Contact contact) {
    return endedInCoolDown(
        find(
                "caseId = ?1 and id < ?2 and rightParty = true order by id desc",
                contact.caseId,
                contact.id)
            .firstResult());
  }

  private static boolean endedInCoolDown(@Nullable Contact last) {
    return last != null && last.followUp == FollowUp.COOL_DOWN;
  }

  /** Whether the borrower was reached before. */
  boolean wasReached(UUID caseId) {
    return count("caseId = ?1 and rightParty = true", caseId) > 0;
  }

  /** Lists the latest contacts of a case as the retry limit counts them, the newest first. */
  List<RetryLimitPolicy.LoggedAttempt> latestAttempts(UUID caseId, int rows) {
    return find("caseId = ?1 order by id desc", caseId).range(0, rows - 1).list().stream()
        .map(contact -> new RetryLimitPolicy.LoggedAttempt(contact.unanswered, contact.loggedAt))
        .toList();
  }

  /**
   * Counts how often agents did each of the four tasks in conversations with the borrower. A
   * conversation about several cases counts once.
   *
   * @param firstContact true for the first conversation of each case, false for the later ones
   * @param from inclusive, by the start of the contact
   * @param until exclusive
   */
  TaskCounts countTasks(
      boolean firstContact, @Nullable String lenderId, Instant from, Instant until) {
    return getEntityManager()
        .createQuery(
            """
            select count(c), count(case when c.paymentAsked then 1 end),
                count(case when c.reasonLearned then 1 end),
                count(case when c.consequencesExplained then 1 end),
                count(case when c.commitmentObtained then 1 end)
            from Contact c
            where c.rightParty = true and c.firstContact = :firstContact
                and coalesce(c.conversationId, c.id) = c.id
                and c.contactedAt >= :from and c.contactedAt < :until
                and (:lenderId is null or c.lenderId = :lenderId)""",
            TaskCounts.class)
        .setParameter("firstContact", firstContact)
        .setParameter("from", from)
        .setParameter("until", until)
        .setParameter("lenderId", lenderId)
        .getSingleResult();
  }

  /**
   * The number of times that each task was completed.
   *
   * @param talks number of conversations with the borrower
   */
  record TaskCounts(
      long talks,
      long paymentAsked,
      long reasonLearned,
      long consequencesExplained,
      long commitmentObtained) {}

  List<Contact> findByCase(UUID caseId, PageRequest page) {
    Optional<UUID> after = page.after(UUID::fromString);
    return (after.isPresent()
            ? find("caseId = ?1 and id > ?2 order by id", caseId, after.get())
            : find("caseId = ?1 order by id", caseId))
        .range(0, page.rowsToRead() - 1)
        .list();
  }
}
