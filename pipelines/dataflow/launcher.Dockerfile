# The launcher of the Flex Template. It reads the models' checksums for the manifest, so it has them as well.
# Context: the folder that "standpoint-dataflow build" prepares (models/, jars/).
FROM gcr.io/dataflow-templates-base/java17-template-launcher-base:latest
COPY models /opt/standpoint/models
COPY jars /template
ENV FLEX_TEMPLATE_JAVA_CLASSPATH=/template/*
ENV FLEX_TEMPLATE_JAVA_MAIN_CLASS=io.standpoint.Main
