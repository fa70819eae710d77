package org.throughline.standalone;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The architecture: docs/explanation/architecture.md says why. */
@AnalyzeClasses(packages = "org.throughline", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final List<String> SERVICES = List.of("assignment", "tracking", "reminder", "analytics");

    /** One package per thing that is plugged in, named after it. */
    private static final Set<String> PLUGS = Set.of("web", "mongo", "kafka", "timers", "mail");

    /** Counting is nobody's plug: all of them may do it. */
    private static final String METRICS = "metrics";

    /** They keep and look up, and decide next to nothing: one package each, frameworks and all. */
    private static final Set<String> KEEPERS = Set.of("catalogue", "worksheets");

    /** The decision about libraries that are small by what they show says why. */
    private static final int SHOWN_BY_A_LIBRARY = 15;

    @ArchTest
    static final ArchRule models_are_plain_java = noClasses()
            .that(describe("are of a model", ArchitectureTest::isModel))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "com.mongodb..",
                    "org.bson..",
                    "org.apache.kafka..",
                    "jakarta..",
                    "tools.jackson..",
                    "io.micrometer..",
                    "org.slf4j..");

    @ArchTest
    static final ArchRule plugs_do_not_know_each_other = noClasses()
            .that(describe("are of a plug", ArchitectureTest::isPlug))
            .should(new OnlyTheirOwnPlug());

    @ArchTest
    static final ArchRule services_do_not_know_each_other = slices().matching(
                    "org.throughline.(assignment|tracking|reminder|analytics)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule the_portal_speaks_http_only = noClasses()
            .that()
            .resideInAPackage("org.throughline.portal..")
            .should()
            .dependOnClassesThat(describe(
                    "are of another module",
                    it -> it.getPackageName().startsWith("org.throughline.")
                            && !it.getPackageName().startsWith("org.throughline.portal")
                            && !it.getPackageName().equals("org.throughline.traces")));

    @ArchTest
    static final ArchRule pages_do_not_know_each_other = slices().matching(
                    "org.throughline.portal.(client|therapist|clinic).(*)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule what_pages_share_knows_no_page = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.throughline.portal.login..",
                    "org.throughline.portal.services..",
                    "org.throughline.portal.layout..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.throughline.portal.client..",
                    "org.throughline.portal.therapist..",
                    "org.throughline.portal.clinic..");

    @ArchTest
    static final ArchRule page_models_are_plain_records = noClasses()
            .that()
            .areRecords()
            .and()
            .resideInAnyPackage(
                    "org.throughline.portal.client..",
                    "org.throughline.portal.therapist..",
                    "org.throughline.portal.clinic..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta..", "org.thymeleaf..");

    @ArchTest
    static final ArchRule time_is_an_input = noClasses()
            .should()
            .callMethodWhere(describe("reads the machine's clock", ArchitectureTest::readsTheMachinesClock));

    @ArchTest
    static final ArchRule only_event_delivery_knows_a_producer = noClasses()
            .that()
            .resideOutsideOfPackage("org.throughline.delivery..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("org\\.apache\\.kafka\\.clients\\.producer\\..*|.*\\.StreamBridge|.*\\.KafkaTemplate");

    @ArchTest
    static void the_libraries_show_little(JavaClasses classes) {
        assertThat(shownBy("org.throughline.delivery", classes)).hasSizeBetween(1, SHOWN_BY_A_LIBRARY);
        assertThat(shownBy("org.throughline.timers", classes)).hasSizeBetween(1, SHOWN_BY_A_LIBRARY);
    }

    private static List<String> shownBy(String library, JavaClasses classes) {
        return classes.stream()
                .filter(it -> it.getPackageName().equals(library)
                        && it.getModifiers().contains(JavaModifier.PUBLIC)
                        && it.isTopLevelClass())
                .map(JavaClass::getSimpleName)
                .toList();
    }

    @ArchTest
    static final ArchRule names_are_words_of_the_domain = classes()
            .that()
            .resideInAPackage("org.throughline..")
            .should()
            .haveNameNotMatching(".*(Impl|Util|Utils|Helper|Manager|Dto|DTO|Abstract|Base|Common)$");

    private static boolean isModel(JavaClass type) {
        return serviceParts(type).findAny().isPresent()
                && !isPlug(type)
                && serviceParts(type).noneMatch(it -> KEEPERS.contains(it) || it.equals(METRICS));
    }

    static boolean isPlug(JavaClass type) {
        return serviceParts(type).anyMatch(PLUGS::contains);
    }

    /** What follows the service's name in the package; empty for the application class itself and for other modules. */
    private static Stream<String> serviceParts(JavaClass type) {
        var parts = type.getPackageName().split("\\.");
        return parts.length > 3 && SERVICES.contains(parts[2])
                ? Stream.of(parts).skip(3)
                : Stream.empty();
    }

    private static boolean readsTheMachinesClock(JavaCall<?> call) {
        var target = call.getTarget();
        var owner = target.getOwner();
        var machineTime = target.getName().equals("now")
                && owner.getPackageName().equals("java.time")
                && target.getRawParameterTypes().stream()
                        .noneMatch(it -> it.isEquivalentTo(Clock.class) || it.isAssignableTo(InstantSource.class));
        return machineTime
                || (owner.isEquivalentTo(System.class) && target.getName().equals("currentTimeMillis"));
    }

    /** The plug of a class, with its service and subdomain. */
    private static String plugOf(JavaClass type) {
        return type.getPackageName();
    }

    private static final class OnlyTheirOwnPlug extends com.tngtech.archunit.lang.ArchCondition<JavaClass> {

        OnlyTheirOwnPlug() {
            super("depend on another plug");
        }

        @Override
        public void check(JavaClass type, com.tngtech.archunit.lang.ConditionEvents events) {
            type.getDirectDependenciesFromSelf().stream()
                    .filter(it -> isPlug(it.getTargetClass()))
                    .filter(it -> !plugOf(it.getTargetClass()).equals(plugOf(type)))
                    .forEach(it -> events.add(
                            com.tngtech.archunit.lang.SimpleConditionEvent.satisfied(it, it.getDescription())));
        }
    }
}
