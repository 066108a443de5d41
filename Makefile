# For `sam build`, which asks for build-<LogicalId> once for each function of template.yaml; people use ./broker.
# All functions are one executable, so it is compiled once and copied.
BOOTSTRAP := artifacts/sam/bootstrap
SOURCES := $(shell find functions Directory.*.props Directory.*.targets global.json -type f \
	-not -path '*/bin/*' -not -path '*/obj/*')

build-%Function: $(BOOTSTRAP)
	cp $(BOOTSTRAP) "$(ARTIFACTS_DIR)/bootstrap"

$(BOOTSTRAP): $(SOURCES)
	./broker build --aot --output $(@D)
	touch $@
