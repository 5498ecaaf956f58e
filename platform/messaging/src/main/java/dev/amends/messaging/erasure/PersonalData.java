package dev.amends.messaging.erasure;

import dev.amends.conventions.datafile.DataFiles;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The tables of this service, in the order in which they are erased. */
@Singleton
class PersonalData {
  private static final String OF_SERVICE = "personal-data.yaml";
  private static final String OF_PLATFORM = "personal-data-platform.yaml";

  private final ServiceFile service = DataFiles.read(OF_SERVICE, ServiceFile.class);
  private final List<PersonalTable> tables =
      Stream.concat(
              service.tables().stream(),
              DataFiles.read(OF_PLATFORM, PlatformFile.class).tables().stream())
          .toList();

  /**
   * The file of a service.
   *
   * @param casesOfBorrower a query for case id and record key by lender id and borrower id
   * @param casesOfAccount a query for the ids of an account's cases by record key
   */
  record ServiceFile(String casesOfBorrower, String casesOfAccount, List<PersonalTable> tables) {
    ServiceFile {
      tables = List.copyOf(tables);
    }
  }

  /**
   * The file of the tables that every service has.
   *
   * @param kept the columns that stay in every table, by reason
   */
  record PlatformFile(Map<String, List<String>> kept, List<PersonalTable> tables) {
    PlatformFile {
      kept = Map.copyOf(kept);
      tables = List.copyOf(tables);
    }
  }

  List<PersonalTable> tables() {
    return tables;
  }

  String casesOfBorrower() {
    return service.casesOfBorrower();
  }

  String casesOfAccount() {
    return service.casesOfAccount();
  }
}
