package dev.amends.contact.overview;

import dev.amends.contact.borrower.BorrowerFile;
import dev.amends.contact.borrower.BorrowerFiles;
import dev.amends.contact.casefile.BorrowerZones;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.contact.contactlog.Contacts;
import dev.amends.contact.contactlog.LastContact;
import dev.amends.contact.overview.CaseOverviewView.CallPermission;
import dev.amends.contact.overview.CaseOverviewView.OverviewBorrower;
import dev.amends.contact.permission.CallOutlook;
import dev.amends.contact.permission.CallOutlooks;
import dev.amends.contact.person.PersonFile;
import dev.amends.contact.person.PersonFiles;
import dev.amends.contact.preference.Preference;
import dev.amends.events.AccountKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Builds the overviews of cases with one query per table, whatever the number of cases. */
@ApplicationScoped
class CaseOverviews {
  private final CaseFiles files;
  private final PersonFiles persons;
  private final BorrowerFiles borrowers;
  private final BorrowerZones zones;
  private final Contacts contacts;
  private final CallOutlooks outlooks;

  CaseOverviews(
      CaseFiles files,
      PersonFiles persons,
      BorrowerFiles borrowers,
      BorrowerZones zones,
      Contacts contacts,
      CallOutlooks outlooks) {
    this.files = files;
    this.persons = persons;
    this.borrowers = borrowers;
    this.zones = zones;
    this.contacts = contacts;
    this.outlooks = outlooks;
  }

  /** Builds the overviews in the order of the ids; leaves out unknown cases. */
  List<CaseOverviewView> build(Collection<UUID> caseIds, Instant now) {
    Map<UUID, CaseFile> found = files.findByCases(caseIds);
    List<CaseFile> shown =
        caseIds.stream().distinct().map(found::get).filter(Objects::nonNull).toList();
    if (shown.isEmpty()) {
      return List.of();
    }
    List<AccountKey> accounts = shown.stream().map(CaseFile::account).distinct().toList();
    Map<AccountKey, PersonFile> personByAccount = persons.of(accounts, Map.of());
    Map<AccountKey, BorrowerFile> borrowerByAccount = borrowers.find(accounts);
    Map<UUID, LastContact> lastContacts = contacts.findLast(found.keySet());
    Map<UUID, CallOutlook> outlookByCase = outlooks.decide(shown, personByAccount, now);
    return shown.stream()
        .map(
            file ->
                new CaseOverviewView(
                    file.caseId(),
                    borrower(
                        file,
                        borrowerByAccount.get(file.account()),
                        Objects.requireNonNull(personByAccount.get(file.account()))),
                    zones(file),
                    lastContacts.get(file.caseId()),
                    file.contactState().rightPartyAt().orElse(null),
                    Objects.requireNonNull(outlookByCase.get(file.caseId())).attempts(),
                    CallPermission.of(Objects.requireNonNull(outlookByCase.get(file.caseId())))))
        .toList();
  }

  private static OverviewBorrower borrower(
      CaseFile file, @Nullable BorrowerFile reported, PersonFile person) {
    Optional<BorrowerFile> borrower = Optional.ofNullable(reported);
    return new OverviewBorrower(
        borrower.map(BorrowerFile::borrowerId).or(file::borrowerId).orElse(null),
        borrower.flatMap(BorrowerFile::name).orElse(null),
        person.preference().flatMap(Preference::language).or(file::language).orElse(null));
  }

  private List<String> zones(CaseFile file) {
    return zones.areKnown(file)
        ? zones.candidates(file).stream().map(ZoneId::getId).toList()
        : List.of();
  }
}
