package io.standpoint;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which room may import which, and which library lives in which room. */
@AnalyzeClasses(packages = "io.standpoint", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String HOME = "io.standpoint.";
  private static final String JDK = "java..";
  private static final String GUAVA = "com.google.common..";
  private static final String JACKSON = "com.fasterxml.jackson..";
  private static final String AVRO = "org.apache.avro..";
  private static final String RECORDS = "io.standpoint.record..";
  private static final String DOMAIN = "io.standpoint.domain..";

  @ArchTest static final ArchRule domainKnowsTheJdkOnly = room("domain", JDK);

  @ArchTest
  static final ArchRule ingestKnowsTheDomain =
      room(
          "ingest",
          JDK,
          GUAVA,
          JACKSON,
          AVRO,
          DOMAIN,
          "org.jsoup..",
          "org.netpreserve.jwarc..",
          "com.rometools.rome..",
          "org.apache.commons.compress..",
          "org.apache.parquet..",
          "opennlp.tools..");

  @ArchTest static final ArchRule storyKnowsTheDomain = room("story", JDK, GUAVA, DOMAIN);

  @ArchTest static final ArchRule lexiconKnowsTheDomain = room("lexicon", JDK, GUAVA, DOMAIN);

  @ArchTest
  static final ArchRule entityKnowsTheLexicon =
      room("entity", JDK, GUAVA, DOMAIN, HOME + "lexicon..");

  @ArchTest
  static final ArchRule referenceKnowsTheNames =
      room("reference", JDK, DOMAIN, HOME + "lexicon..", HOME + "entity..");

  @ArchTest
  static final ArchRule attributionKnowsTheNames =
      room("attribution", JDK, GUAVA, DOMAIN, HOME + "lexicon..", HOME + "entity..");

  @ArchTest
  static final ArchRule analysisKnowsNamesAndSpeakers =
      room("analysis", JDK, GUAVA, DOMAIN, HOME + "entity..", HOME + "attribution..");

  @ArchTest
  static final ArchRule corenlpKnowsDomainAndAnalysis =
      room("corenlp", JDK, GUAVA, DOMAIN, HOME + "analysis..", "edu.stanford.nlp..");

  @ArchTest
  static final ArchRule onnxKnowsDomainAndAnalysis =
      room(
          "onnx",
          JDK,
          GUAVA,
          JACKSON,
          DOMAIN,
          HOME + "analysis..",
          "ai.onnxruntime..",
          "ai.djl.huggingface..");

  @ArchTest
  static final ArchRule aggregateKnowsTheDomain =
      room("aggregate", JDK, GUAVA, DOMAIN, "org.apache.commons.statistics..");

  @ArchTest
  static final ArchRule compareKnowsTheDomain =
      room("compare", JDK, DOMAIN, "org.apache.commons.statistics..");

  @ArchTest
  static final ArchRule exportKnowsTheDomain =
      room("export", JDK, "javax.xml.stream..", GUAVA, DOMAIN);

  @ArchTest
  static final ArchRule avroKnowsDomainAndRecords = room("avro", JDK, AVRO, RECORDS, DOMAIN);

  @ArchTest
  static final ArchRule evaluateKnowsTheModelAndTheNames =
      room(
          "evaluate",
          JDK,
          JACKSON,
          DOMAIN,
          HOME + "aggregate..",
          HOME + "analysis..",
          HOME + "attribution..",
          HOME + "entity..",
          HOME + "ingest..",
          HOME + "story..");

  @ArchTest
  static final ArchRule reportKnowsDomainRecordsAndAggregate =
      room("report", JDK, GUAVA, JACKSON, RECORDS, DOMAIN, HOME + "aggregate..");

  @ArchTest
  static final ArchRule storageKnowsTheRecords =
      room(
          "storage",
          JDK,
          GUAVA,
          JACKSON,
          AVRO,
          RECORDS,
          DOMAIN,
          HOME + "avro..",
          "org.apache.beam..",
          "org.apache.parquet..");

  @ArchTest static final ArchRule recordsKnowAvroOnly = room("record", JDK, AVRO);

  @ArchTest
  static final ArchRule stanfordLivesInCorenlp = livesIn("edu.stanford..", HOME + "corenlp..");

  @ArchTest
  static final ArchRule onnxRuntimeLivesInOnnx = livesIn("ai.onnxruntime..", HOME + "onnx..");

  @ArchTest static final ArchRule tokenizersLiveInOnnx = livesIn("ai.djl..", HOME + "onnx..");

  /** The composition root is the package {@code io.standpoint} itself. */
  @ArchTest
  static final ArchRule beamLivesInBeamAndTheEdge =
      livesIn(
          "org.apache.beam..",
          HOME + "storage..",
          HOME + "beam..",
          HOME + "cli..",
          "io.standpoint");

  @ArchTest
  static final ArchRule avroLivesInAvroAndTheEdge =
      livesIn(
          AVRO,
          RECORDS,
          HOME + "avro..",
          HOME + "ingest..",
          HOME + "storage..",
          HOME + "beam..",
          HOME + "cli..");

  @ArchTest
  static final ArchRule parquetLivesWhereFilesAreReadAndWritten =
      livesIn("org.apache.parquet..", HOME + "ingest..", HOME + "storage..");

  @ArchTest
  static final ArchRule storageIsKnownToThePipelineAndTheEdge =
      livesIn(HOME + "storage..", HOME + "beam..", HOME + "cli..", "io.standpoint");

  @ArchTest
  static final ArchRule beamIsKnownToTheEdgeOnly =
      livesIn(HOME + "beam..", HOME + "cli..", "io.standpoint");

  @ArchTest
  static final ArchRule commandsAreKnownToMainOnly = livesIn(HOME + "cli..", "io.standpoint");

  @ArchTest
  static final ArchRule nothingKnowsMain =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.standpoint")
          .should()
          .dependOnClassesThat(resideInAPackage("io.standpoint"));

  /** Bytes from outside are never turned into objects of whatever class they name. */
  @ArchTest
  static final ArchRule nothingIsDeserialised =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.io.ObjectInputStream");

  @ArchTest
  static final ArchRule roomsHaveNoCycles =
      slices().matching("io.standpoint.(*)..").should().beFreeOfCycles();

  /** A room and the only packages that it may import beside itself. */
  private static ArchRule room(String name, String... allowed) {
    String room = HOME + name + "..";
    return classes()
        .that()
        .resideInAPackage(room)
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(allowed).or(resideInAPackage(room)));
  }

  /** A package and the only others that may import it. */
  private static ArchRule livesIn(String guest, String... rooms) {
    return noClasses()
        .that(
            resideInAPackage("io.standpoint..")
                .and(not(resideInAnyPackage(rooms).or(resideInAPackage(guest)))))
        .should()
        .dependOnClassesThat(resideInAPackage(guest));
  }
}
