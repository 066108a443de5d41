# For `sam build`, which asks for build-<LogicalId> once for each function of template.yaml; people use ./broker.
# All functions are one executable, so it is compiled once and copied.
BOOTSTRAP := artifacts/sam/bootstrap
CERTIFICATES := functions/SessionBroker.Functions/certificates/amazon-trust-services.pem
SOURCES := $(shell find functions Directory.*.props Directory.*.targets global.json -type f \
	-not -path '*/bin/*' -not -path '*/obj/*')

build-%Function: $(BOOTSTRAP)
	cp $(BOOTSTRAP) "$(ARTIFACTS_DIR)/bootstrap"
	mkdir -p "$(ARTIFACTS_DIR)/certificates"
	cp $(CERTIFICATES) "$(ARTIFACTS_DIR)/certificates/"

$(BOOTSTRAP): $(SOURCES)
	./broker build --aot --output $(@D)
	touch $@
